/** Ends of names of what the reader takes; what a file is, its content tells. */
export const readableEnds = ['.docx', '.doc', '.odt', '.pdf', '.html', '.htm', '.txt'] as const;
