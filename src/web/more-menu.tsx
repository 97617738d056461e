import { Menu, UnstyledButton } from '@mantine/core';
import { Link } from 'react-router';
import { Icon } from './icons.tsx';
import { useLanguage, useWords } from './language.tsx';
import type { NavEntry } from './shell.tsx';
import { webWords } from './words.ts';

/** The last place of a bar: the screens that have no place of their own. In the desk's bar it is words alone. */
export function MoreMenu({
  entries,
  className,
  isCurrent,
  isPlain,
}: {
  readonly entries: readonly NavEntry[];
  readonly className: string | undefined;
  readonly isCurrent?: boolean;
  readonly isPlain?: boolean;
}) {
  const t = useWords(webWords);
  const { language } = useLanguage();
  return (
    <Menu position={isPlain ? 'bottom-start' : 'top-end'}>
      <Menu.Target>
        <UnstyledButton className={className} aria-current={isCurrent ? 'page' : undefined}>
          {isPlain ? null : <Icon name="more" />}
          {t('more')}
          {isPlain ? ' ▾' : null}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {entries.map((entry) => (
          <Menu.Item key={entry.to} component={Link} to={entry.to}>
            {entry.label[language]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
