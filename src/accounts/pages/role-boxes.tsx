import { Checkbox } from '@mantine/core';
import { useWords } from '../../web/language.tsx';
import { roles, type Role } from '../model.ts';
import { words } from '../words.ts';
import styles from './people.module.css';

/** What a person may be, as boxes. */
export function RoleBoxes(props: {
  readonly value: readonly Role[];
  readonly onChange: (value: readonly Role[]) => void;
}) {
  const t = useWords(words);
  return (
    <Checkbox.Group
      label={t('people.roles')}
      value={[...props.value]}
      onChange={(chosen) => props.onChange(roles.filter((role) => chosen.includes(role)))}
    >
      <div className={styles.roles}>
        {roles.map((role) => (
          <Checkbox key={role} value={role} label={t(`role.${role}`)} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
