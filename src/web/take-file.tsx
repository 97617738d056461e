import { Menu } from '@mantine/core';
import { useEffect, useState } from 'react';
import { v4 as uuid } from 'uuid';
import { fetchFile, type ApiProblem } from './api-client.ts';
import { Button } from './button.tsx';
import { useLanguage, useWords } from './language.tsx';
import { ProgressBar, useProgress } from './progress.tsx';
import { saveFile } from './save-file.ts';
import { ErrorNote } from './states.tsx';
import styles from './take-file.module.css';
import { webWords } from './words.ts';
import type { Language } from '../kernel/words.ts';

/** What is asked for: the form, the reader's language, and a code under which the making can be followed. */
export type AskedFile = { readonly format: 'xlsx' | 'csv'; readonly language: Language; readonly fileId: string };

/** Takes a table away whole, as Excel or CSV, as the server makes it; what takes longer than a second shows how far it is. */
export function TakeFile({
  of,
  label,
  address,
  progress,
  more = [],
}: {
  /** What is taken, for who hears the button apart from its table. */
  readonly of: string;
  /** The button's words; without it, "Download". */
  readonly label?: string;
  readonly address: (asked: AskedFile) => string;
  readonly progress?: (fileId: string) => string;
  /** What else can be done with the table as a file. */
  readonly more?: readonly { readonly label: string; readonly run: () => void }[];
}) {
  const t = useWords(webWords);
  const { language } = useLanguage();
  const [making, setMaking] = useState<string | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const take = async (format: AskedFile['format']) => {
    const fileId = uuid();
    setProblem(null);
    setMaking(fileId);
    try {
      const { file, name } = await fetchFile(address({ format, language, fileId }));
      saveFile(file, name);
    } catch (error) {
      setProblem(error as ApiProblem);
    } finally {
      setMaking(null);
    }
  };
  return (
    <div className={styles.take}>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button busy={making !== null} aria-label={label ? undefined : t('chartDownloadOf', { title: of })}>
            {label ?? t('chartDownload')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => void take('xlsx')}>{t('takeXlsx')}</Menu.Item>
          <Menu.Item onClick={() => void take('csv')}>{t('takeCsv')}</Menu.Item>
          {more.map((one) => (
            <Menu.Item key={one.label} onClick={one.run}>
              {one.label}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {making ? <Making key={making} of={of} url={progress?.(making) ?? null} /> : null}
      {problem ? (
        <div className={styles.below}>
          <ErrorNote problem={problem} safe="nothing" />
        </div>
      ) : null}
    </div>
  );
}

/** How far the file is, once it has taken a second. */
function Making({ of, url }: { readonly of: string; readonly url: string | null }) {
  const t = useWords(webWords);
  const { progress } = useProgress(url);
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 1000);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return null;
  return (
    <div className={styles.below}>
      <ProgressBar label={t('takeMaking', { title: of })} progress={progress} />
    </div>
  );
}
