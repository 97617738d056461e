import { NumberInput } from '@mantine/core';
import { useLanguage } from '../../web/language.tsx';

/** A whole number within bounds; while it is being typed, what is no such number changes nothing. */
export function WholeNumber(props: {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** A count, written with separators of thousands; a seed is a name. */
  readonly isCount?: boolean;
  readonly onChange: (value: number) => void;
}) {
  const { language } = useLanguage();
  return (
    <NumberInput
      label={props.label}
      value={props.value}
      min={props.least}
      max={props.most}
      allowDecimal={false}
      allowNegative={false}
      hideControls
      thousandSeparator={props.isCount ? (language === 'vi' ? '.' : ',') : ''}
      decimalSeparator={language === 'vi' ? ',' : '.'}
      onChange={(value) => {
        if (typeof value === 'number' && value >= props.least && value <= props.most) props.onChange(value);
      }}
    />
  );
}
