/** What the browser offers to choose where a text is wanted. What a file is, its bytes tell. */
export const TEXT_FILES =
  '.docx,.html,.htm,.mht,.mhtml,.txt,text/plain,text/html,application/vnd.openxmlformats-officedocument.wordprocessingml.document'
