/** Ends of names of what is taken as proof, as a courtesy before the server reads the content; pictures let a phone open its camera. */
export const acceptedEnds: readonly string[] = [
  '.pdf',
  '.jpg',
  '.jpeg',
  '.png',
  '.webp',
  '.heic',
  '.tif',
  '.tiff',
  '.txt',
  '.doc',
  '.docx',
  '.xls',
  '.xlsx',
  '.ppt',
  '.pptx',
  '.odt',
  '.ods',
  '.zip',
  '.mp4',
  '.mp3',
];

/** The server's usual limit, in bytes; a smaller setting of the server still refuses with its own sentence. */
export const largestFile = 50 * 1_048_576;
