import { createElement } from 'react';
import { elementOf, type Picture } from './picture.ts';
import styles from './chart.module.css';

/** A picture on the page, in the colours of the theme; `label` says what it shows. */
export function PictureView({ picture, label }: { readonly picture: Picture; readonly label: string }) {
  const { width, height, marks } = picture;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className={styles.picture}
      style={{ maxWidth: width }}
      role="img"
      aria-label={label}
    >
      <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="3" height="6" fill="var(--rule-2)" />
        </pattern>
      </defs>
      {marks.map((mark, at) => {
        const { tag, attributes, text } = elementOf(mark, (token) => `var(--${token})`);
        const named = Object.entries(attributes).map(([name, value]) => [camel(name), value]);
        // The page gives every text in a picture its ink; a mark's own colour comes before it.
        const style = tag === 'text' ? { style: { fill: String(attributes['fill']) } } : {};
        return createElement(tag, { ...Object.fromEntries(named), ...style, key: at }, text);
      })}
    </svg>
  );
}

/** React names attributes of SVG in camel case. */
function camel(name: string): string {
  return name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
