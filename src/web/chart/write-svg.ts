import { elementOf, type Paint, type Picture } from './picture.ts';

/** A picture as a file of its own: SVG 1.1 with its title for who can't see it, its colours, and the styles that bring its letters. */
export function writeSvg(picture: Picture, title: string, paint: (token: Paint) => string, style: string): string {
  const { width, height, marks } = picture;
  const body = marks.map((mark) => {
    const { tag, attributes, text } = elementOf(mark, paint);
    const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escape(String(value))}"`);
    return `<${tag}${written.join('')}${text === undefined ? '/>' : `>${escape(text)}</${tag}>`}`;
  });
  const [w, h] = [Math.ceil(width), Math.ceil(height)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" role="img">`,
    `<title>${escape(title)}</title>`,
    `<style>${escape(style)}</style>`,
    `<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">`,
    `<rect width="3" height="6" fill="${paint('rule-2')}"/></pattern></defs>`,
    `<rect width="100%" height="100%" fill="${paint('sheet')}"/>`,
    ...body,
    '</svg>',
  ].join('\n');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
