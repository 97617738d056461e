/** Status of each refusal of the reader. */
export const problems = {
  'reading.empty': 422,
  'reading.too_large': 413,
  'reading.expands_too_far': 422,
  'reading.broken': 422,
  'reading.encrypted': 422,
  'reading.no_text': 422,
  'reading.scan': 415,
  'reading.old_font': 422,
  'reading.too_many_pages': 422,
  'reading.unsupported': 415,
  'reading.no_files': 422,
  'reading.bad_date': 422,
  'reading.bad_days': 422,
  'reading.outside_calendar': 422,
} as const;
/** Ends of names of what the reader takes; what a file is, its content tells. */
export const readableEnds = ['.docx', '.doc', '.odt', '.pdf', '.html', '.htm', '.txt'] as const;
