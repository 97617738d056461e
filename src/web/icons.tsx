import type { ReactNode } from 'react';

/** The few pictures of the phone's bottom bar; nowhere else does a picture stand for a word. */
export type IconName = 'home' | 'tasks' | 'plans' | 'reports' | 'index' | 'people' | 'more';

/** A line picture of 20 px in the colour of its word. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      aria-hidden="true"
    >
      {paths[name]}
    </svg>
  );
}

const paths: Readonly<Record<IconName, ReactNode>> = {
  home: <path d="M3 9l7-6 7 6v8h-5v-5H8v5H3z" />,
  tasks: <path d="M4 3h12v14H4zM7 7h6M7 10h6M7 13h4" />,
  plans: <path d="M5 2.5h7l3.5 3.5v11.5H5zM12 2.5V6h3.5M8 10h5M8 13h5" />,
  reports: <path d="M4 17V9M8 17V5M12 17v-6M16 17V7" />,
  index: <path d="M2.5 16h15M4 16v-3M7 16v-5M10 16v-8M13 16v-5M16 16v-3" />,
  people: (
    <path d="M7 9a2.7 2.7 0 1 0 0-.1zM2.5 16.5c0-6 9-6 9 0M13 9.5a2.2 2.2 0 1 0 0-.1zM13.5 12c2.5 0 4 1.5 4 4.5" />
  ),
  more: <path d="M4 10h.01M10 10h.01M16 10h.01" strokeWidth="2.4" strokeLinecap="round" />,
};
