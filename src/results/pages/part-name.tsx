import { useWords } from '../../web/language.tsx';
import { Provenance } from '../../web/tags.tsx';
import { words } from '../words.ts';
import styles from './results.module.css';

/** A part by its code and name; the code is small and grey, since it looks like a score. */
export function PartName({ code, name }: { readonly code: string; readonly name: string }) {
  return (
    <>
      <span className={styles.code}>{code}</span> {name}
    </>
  );
}

/** What a part's own figures rest on where that is not what the page says of all: a rebuilt criterion, or the province's own table. */
export function PartGround(props: {
  readonly isRebuilt: boolean;
  readonly filledFrom: { readonly title: string } | null;
}) {
  const t = useWords(words);
  return (
    <>
      {props.isRebuilt ? (
        <>
          {' '}
          <Provenance kind="rebuilt" />
        </>
      ) : null}
      {props.filledFrom ? (
        <>
          {' '}
          <Provenance kind="appraised" label={t('ownTable')} detail={props.filledFrom.title} />
        </>
      ) : null}
    </>
  );
}
