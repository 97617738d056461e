import { Menu, UnstyledButton } from '@mantine/core';
import { Link } from 'react-router';
import { Icon } from './icons.tsx';
import { useLanguage, useWords } from './language.tsx';
import type { NavEntry } from './shell.tsx';
import { webWords } from './words.ts';

/** The fifth place of the phone's bar: the screens that have no place of their own. */
export function MoreMenu({
  entries,
  className,
}: {
  readonly entries: readonly NavEntry[];
  readonly className: string | undefined;
}) {
  const t = useWords(webWords);
  const { language } = useLanguage();
  return (
    <Menu position="top-end">
      <Menu.Target>
        <UnstyledButton className={className}>
          <Icon name="more" />
          {t('more')}
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
