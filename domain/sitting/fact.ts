/** How a kind of fact is defined: its name and its fields. */
import { z } from 'zod'

export const fact = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) =>
  z.object({ kind: z.literal(kind), ...shape })

export const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).readonly()
