/** Rival wordings stand beside the paragraph that they are wordings of, and are counted in no list. */

/** `alt` is the group's name, which is the id of the wording that the others stand beside. */
export const isBeside = <Id>({ id, alt }: { readonly id: Id; readonly alt?: Id | null }): boolean =>
  alt !== undefined && alt !== null && alt !== id
