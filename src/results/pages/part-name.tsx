import styles from './results.module.css';

/** A part by its code and name; the code is small and grey, since it looks like a score. */
export function PartName({ code, name }: { readonly code: string; readonly name: string }) {
  return (
    <>
      <span className={styles.code}>{code}</span> {name}
    </>
  );
}
