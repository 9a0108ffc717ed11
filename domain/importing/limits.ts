/** Longer than any paragraph of a Declaration; what it takes to compare more would hold up the room. */
export const LONGEST_DRAFT = 8000
/** Paragraphs in one act: while they are put into the text, nobody else's key is judged. What a file has more of comes in acts that follow. */
export const MOST_IMPORTED = 50
/** Of these, words in paragraphs that are there: each is marked in among what others have pending. */
export const MOST_REWORDED = 20
/** Threads that one file may open at once. */
export const MOST_IMPORTED_THREADS = 100
