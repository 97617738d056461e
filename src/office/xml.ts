import { SaxesParser } from 'saxes';

/** The value of an attribute by its local name, '' where it is not given. */
export type Attribute = (local: string) => string;

/** Visits the elements of an XML text by local name; refuses nothing, throws what the parser throws. */
export function forEachElement(
  xml: string | undefined,
  visit: (name: string, attribute: Attribute, closing: boolean) => void,
  write?: (text: string) => void,
): void {
  if (xml === undefined) return;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => visit(localName(tag.name), (name) => valueOf(tag.attributes, name), false));
  parser.on('closetag', (tag) => visit(localName(tag.name), () => '', true));
  if (write !== undefined) parser.on('text', write);
  parser.write(xml).close();
}

/** 'w:p' is 'p': prefixes are the writer's choice. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function valueOf(attributes: Readonly<Record<string, string>>, local: string): string {
  const own = attributes[`w:${local}`] ?? attributes[local];
  if (own !== undefined) return own;
  for (const name in attributes) if (localName(name) === local) return attributes[name] ?? '';
  return '';
}
