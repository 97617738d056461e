import { Menu } from '@mantine/core';
import { useState } from 'react';
import { Button } from '../button.tsx';
import { useFormat } from '../figure.tsx';
import { useWords } from '../language.tsx';
import { saveFile } from '../save-file.ts';
import { webWords } from '../words.ts';
import type { ChartFormat } from './chart-files.ts';
import type { ChartTable } from './chart-table.ts';
import { framed, type ChartAbout } from './framed.ts';
import type { Picture } from './picture.ts';
import styles from './chart.module.css';

type Taken = {
  readonly title: string;
  readonly about: ChartAbout;
  readonly fileName: string;
  readonly picture: () => Picture | null;
  readonly table: () => ChartTable;
};

const formats: readonly ChartFormat[] = ['svg', 'png', 'csv', 'xlsx'];

/** Takes a chart away: as a picture, SVG or PNG, whole with title, stage and source; or its figures, CSV or XLSX. Nothing leaves the browser for it. */
export function DownloadMenu({ title, about, fileName, picture, table }: Taken) {
  const t = useWords(webWords);
  const f = useFormat();
  const [busy, setBusy] = useState(false);
  const [hasFailed, setHasFailed] = useState(false);
  const drawn = picture();
  const take = async (format: ChartFormat) => {
    setBusy(true);
    setHasFailed(false);
    try {
      // What writes files is fetched when somebody wants one.
      const files = await import('./chart-files.ts');
      const besides = [
        { head: t('chartStage'), value: about.invented ?? about.stage },
        { head: t('chartSource'), value: about.source },
      ];
      if (format === 'csv' || format === 'xlsx') {
        saveFile(
          format === 'csv' ? files.csvOf(table(), besides) : await files.xlsxOf(table(), about),
          `${fileName}.${format}`,
        );
        return;
      }
      if (!drawn) return;
      const madeOn = t('chartMadeOn', { at: f.instant(files.now()) });
      const whole = framed(drawn, about, madeOn);
      const file =
        format === 'svg'
          ? new Blob([await files.svgOf(whole, about.title)], { type: 'image/svg+xml' })
          : await files.pngOf(whole);
      saveFile(file, `${fileName}.${format}`);
    } catch {
      setHasFailed(true);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button small busy={busy} aria-label={t('chartDownloadOf', { title })}>
            {t('chartDownload')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {formats.map((format) => (
            <Menu.Item
              key={format}
              disabled={!drawn && (format === 'svg' || format === 'png')}
              onClick={() => void take(format)}
            >
              {t(`chartFormat.${format}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {hasFailed ? (
        <p role="alert" className={styles.failed}>
          {t('chartFailed')}
        </p>
      ) : null}
    </>
  );
}
