import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { quantityPattern, readQuantity, type Quantity } from '../../tasks/model/quantity.ts';
import { useFormat } from '../../web/figure.tsx';
import { useWords } from '../../web/language.tsx';
import { words } from '../words.ts';
import styles from './report.module.css';

/** How much of the product has been done, beside what the plan asks for; empty is no number, never 0. */
export function QuantityField({
  expected,
  value,
  onChange,
}: {
  readonly expected: Quantity | null;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}) {
  const t = useWords(words);
  const f = useFormat();
  const [typed, setTyped] = useState({ text: written(value), means: value });
  const text = typed.means === value ? typed.text : written(value);
  const isWrong = readQuantity(text) === null;
  return (
    <TextInput
      label={t('report.quantity')}
      description={expected ? t('report.quantityProposed') : undefined}
      inputMode="decimal"
      autoComplete="off"
      maxLength={16}
      // What is no number is not sent: the browser stops the form here.
      pattern={quantityPattern}
      title={t('report.quantityWrong')}
      value={text}
      error={isWrong ? t('report.quantityWrong') : undefined}
      classNames={{ section: styles.quantityOf }}
      rightSectionWidth="auto"
      rightSectionPointerEvents="none"
      rightSection={
        expected ? t('report.quantityOf', { quantity: f.number(expected.quantity), unit: expected.unit }) : undefined
      }
      onChange={({ currentTarget }) => {
        const means = readQuantity(currentTarget.value) ?? null;
        setTyped({ text: currentTarget.value, means });
        if (means !== value) onChange(means);
      }}
    />
  );
}

function written(value: number | null): string {
  return value === null ? '' : String(value).replace('.', ',');
}
