import { Menu, UnstyledButton, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import type { Language } from '../kernel/words.ts';
import { useDensity, type Density } from './display.ts';
import { useLanguage, useWords } from './language.tsx';
import type { Who } from './shell.tsx';
import styles from './who-menu.module.css';
import { webWords } from './words.ts';

/** Who is signed in, and what they may set for themselves: language, theme, density; the way out last. */
export function WhoMenu({ who, onSignOut }: { readonly who: Who | null; readonly onSignOut: () => void }) {
  const t = useWords(webWords);
  const { language, setLanguage } = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const [density, setDensity] = useDensity();
  return (
    <Menu width={230}>
      <Menu.Target>
        <UnstyledButton
          className={styles.who}
          // What is seen on it comes first, for who presses by voice.
          aria-label={who ? `${who.title}, ${who.unitName}, ${who.name}, ${t('account')}` : t('account')}
        >
          {who ? (
            <span className={styles.name}>
              {who.title}, {who.unitName}
            </span>
          ) : null}
          <span
            className={styles.initials}
            aria-hidden="true"
            data-initials={who ? initialsOf(who.name) : language === 'vi' ? 'Vi' : 'En'}
          />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {who ? (
          <div className={styles.head}>
            <b>{who.name}</b>
            <span>
              {who.title}, {who.unitName}
            </span>
          </div>
        ) : null}
        <Menu.Label>{t('language')}</Menu.Label>
        <Menu.RadioGroup value={language} onChange={(value) => setLanguage(value as Language)}>
          <Menu.RadioItem value="vi">Tiếng Việt</Menu.RadioItem>
          <Menu.RadioItem value="en">English</Menu.RadioItem>
        </Menu.RadioGroup>
        <Menu.Label>{t('theme')}</Menu.Label>
        <Menu.RadioGroup value={colorScheme} onChange={(value) => setColorScheme(value as MantineColorScheme)}>
          <Menu.RadioItem value="light">{t('themeLight')}</Menu.RadioItem>
          <Menu.RadioItem value="dark">{t('themeDark')}</Menu.RadioItem>
          <Menu.RadioItem value="auto">{t('themeSystem')}</Menu.RadioItem>
        </Menu.RadioGroup>
        <div className={styles.deskOnly}>
          <Menu.Label>{t('density')}</Menu.Label>
          <Menu.RadioGroup value={density} onChange={(value) => setDensity(value as Density)}>
            <Menu.RadioItem value="dense">{t('densityDense')}</Menu.RadioItem>
            <Menu.RadioItem value="roomy">{t('densityRoomy')}</Menu.RadioItem>
          </Menu.RadioGroup>
        </div>
        {who ? (
          <>
            <Menu.Divider />
            <Menu.Item onClick={onSignOut}>{t('signOut')}</Menu.Item>
          </>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The first letters of the first and the last word of a name: Nguyễn Văn Mẫu is NM. */
export function initialsOf(name: string): string {
  const words = name.normalize('NFC').trim().split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.charAt(0) ?? '');
  return letters.join('').toLocaleUpperCase('vi');
}
