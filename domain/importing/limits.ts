/** Longer than any paragraph of a Declaration; what it takes to compare more would hold up the room. */
export const LONGEST_DRAFT = 8000
/** Paragraphs that one file may propose at once: more than a Declaration has. */
export const MOST_IMPORTED = 200
/** Threads that one file may open at once. */
export const MOST_IMPORTED_THREADS = 100
