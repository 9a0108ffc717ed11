/** JSON of a value of a known type: what is handed to another process as it is kept, and read there. */
declare const written: unique symbol

export type JsonOf<Value> = string & { readonly [written]: Value }

export const toJson = <Value>(value: Value): JsonOf<Value> => JSON.stringify(value) as JsonOf<Value>

export const fromJson = <Value>(json: JsonOf<Value>): Value => JSON.parse(json) as Value

/** The list of values that are JSON already. */
export const listOfJson = <Value>(each: readonly JsonOf<Value>[]): JsonOf<readonly Value[]> =>
  `[${each.join()}]` as JsonOf<readonly Value[]>
