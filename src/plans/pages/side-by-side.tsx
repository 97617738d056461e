import { useEffect, useMemo, useRef, useState, type ReactNode, type RefObject } from 'react';
import type { Block } from '../../office/block.ts';
import { useIsNarrow } from '../../web/display.ts';
import { Segmented } from '../../web/field.tsx';
import { useWords } from '../../web/language.tsx';
import { words } from '../words.ts';
import type { DocumentMarks } from './document-marks.ts';
import { taskUnder, useLinkedPlaces, useNearPlaces, type LinkedElements } from './linked-places.ts';
import { PlanDocument } from './plan-document.tsx';
import styles from './side-by-side.module.css';

/** The two sides and what links them, as `useSides` makes them. */
export type Sides = {
  readonly elements: LinkedElements;
  /** Goes on the card in hand: the line ends there. */
  readonly card: RefObject<HTMLElement | null>;
  /** Which of the two is seen on a narrow screen. */
  readonly shown: 'document' | 'readings';
  readonly show: (side: 'document' | 'readings') => void;
  /** Scrolls the document to the task in hand, on a narrow screen after turning to it. */
  readonly showPlace: () => void;
};

/** Links a document to the readings beside it; `current` is the task in hand, lit in the document. */
export function useSides(marks: DocumentMarks, current: string | null): Sides {
  const [shown, show] = useState<'document' | 'readings'>('readings');
  const elements = useLinkedElements();
  const { scrollToPlace } = useLinkedPlaces(elements, marks, current);
  useNearPlaces(elements, marks);
  return {
    elements,
    card: elements.card,
    shown,
    show,
    showPlace() {
      show('document');
      // The document has a size to scroll in only once it is shown.
      requestAnimationFrame(scrollToPlace);
    },
  };
}

/**
 * The document on the left, what was read of it on the right, a line from the sentence to the card in hand. On a narrow screen one of the
 * two at a time.
 */
export function SideBySide(props: {
  readonly sides: Sides;
  readonly blocks: readonly Block[];
  readonly marks: DocumentMarks;
  /** A press on a sentence of the document. */
  readonly onPick: (taskId: string) => void;
  /** A press on a line that is in no task. */
  readonly onPickLine?: (lineId: string) => void;
  readonly documentHead: ReactNode;
  /** What is said of the line that was chosen in the document. */
  readonly documentFoot?: ReactNode;
  /** The readings: head, card, list. */
  readonly children: ReactNode;
}) {
  const t = useWords(words);
  const isNarrow = useIsNarrow();
  const frame = useRef<HTMLDivElement>(null);
  useFillHeight(frame);
  const { shown, show } = props.sides;
  const { document, line, side } = props.sides.elements;
  const pick = (event: Event) => {
    if (window.getSelection()?.toString()) return;
    const task = taskUnder(event);
    if (task === null) {
      const line = event.target instanceof Element ? event.target.closest('[data-block]') : null;
      if (line) props.onPickLine?.(line.getAttribute('data-block') ?? '');
      return;
    }
    show('readings');
    props.onPick(task);
  };
  return (
    <>
      {isNarrow ? (
        <div className={styles.choice}>
          <Segmented
            wide
            label={t('whichSide')}
            value={shown}
            onChange={show}
            options={[
              { value: 'readings', label: t('tasksRead') },
              { value: 'document', label: t('asWritten') },
            ]}
          />
        </div>
      ) : null}
      <div ref={frame} className={styles.frame} data-shown={shown}>
        <section className={`${styles.pane} ${styles.left}`} aria-label={t('asWritten')}>
          <header className={styles.paneHead}>
            <h2>{t('asWritten')}</h2>
            {props.documentHead}
          </header>
          {/* Pressing a sentence is for the mouse; the list beside it is for all. The pane scrolls, so it can be reached by keys. */}
          {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-tabindex */}
          <div ref={document} className={styles.scroll} tabIndex={0} onClick={({ nativeEvent }) => pick(nativeEvent)}>
            <PlanDocument blocks={props.blocks} marks={props.marks.marks} />
          </div>
          {props.documentFoot}
        </section>
        <svg ref={line} className={styles.line} aria-hidden="true" data-off="">
          <path />
          <circle r="4" />
          <circle r="4" />
        </svg>
        <section className={`${styles.pane} ${styles.right}`} aria-label={t('tasksRead')}>
          <div ref={side} className={styles.side}>
            {props.children}
          </div>
        </section>
      </div>
    </>
  );
}

/** The head of the right pane. */
export function SideHead({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <header className={styles.paneHead}>
      <h2>{title}</h2>
      {children}
    </header>
  );
}

/** What the marks in the document mean. */
export function MarksLegend({ withDoubt }: { readonly withDoubt: boolean }) {
  const t = useWords(words);
  return (
    <ul className={styles.legend}>
      <li data-role="lead">{t('lead')}</li>
      <li data-role="coordinate">{t('coordinate')}</li>
      <li data-role="deadline">{t('deadline')}</li>
      {withDoubt ? <li data-role="unsure">{t('unsure')}</li> : null}
    </ul>
  );
}

function useLinkedElements(): LinkedElements {
  const document = useRef<HTMLDivElement>(null);
  const side = useRef<HTMLDivElement>(null);
  const card = useRef<HTMLElement>(null);
  const line = useRef<SVGSVGElement>(null);
  return useMemo(() => ({ document, side, card, line }), []);
}

/** Gives an element the height that the window has left below its top, so that both panes scroll and the page does not. */
function useFillHeight(element: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const measure = () => {
      const top = (element.current?.getBoundingClientRect().top ?? 0) + window.scrollY;
      element.current?.style.setProperty('--above', `${Math.round(top)}px`);
    };
    measure();
    // What stands above may grow: a banner, a title over two lines.
    const sizes = new ResizeObserver(measure);
    sizes.observe(document.body);
    return () => sizes.disconnect();
  }, [element]);
}
