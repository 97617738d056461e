import { useState } from 'react';
import type { Answer } from '../../kernel/contract.ts';
import { useAction } from '../../web/api-client.ts';
import { Button } from '../../web/button.tsx';
import { Dialog } from '../../web/dialog.tsx';
import { useWords } from '../../web/language.tsx';
import { notice } from '../../web/notice.ts';
import { ErrorNote } from '../../web/states.tsx';
import { api } from '../api.ts';
import { peopleApi } from '../api/people.ts';
import type { Role } from '../model.ts';
import { words } from '../words.ts';
import { RoleBoxes } from './role-boxes.tsx';
import { UnitChoice } from './unit-choice.tsx';
import styles from './people.module.css';

type Person = Answer<typeof peopleApi.listPeople>['people'][number];

/** What an administrator does with one account: each act is a button of its own, saved and audited by itself. */
export function PersonDialog(props: {
  readonly person: Person;
  readonly onClose: () => void;
  readonly onPassword: (password: string) => void;
}) {
  const { person, onClose } = props;
  const t = useWords(words);
  const [unitId, setUnitId] = useState<string | null>(person.unitId);
  const [roles, setRoles] = useState<readonly Role[]>(person.roles);
  // An administrator may change what they are themselves, or where: then the menu and the session are others.
  const invalidates = [peopleApi.listPeople, api.whoAmI];
  const done = (sentence: string) => {
    onClose();
    void notice(sentence);
  };
  const { id, name } = person;
  const move = useAction(peopleApi.movePeople, {
    invalidates,
    onDone: ({ moved }) => done(t('people.moved', { count: moved })),
  });
  const saveRoles = useAction(peopleApi.setRoles, {
    invalidates,
    onDone: () => done(t('people.rolesSaved', { name })),
  });
  const close = useAction(peopleApi.closeAccount, { invalidates, onDone: () => done(t('people.hasClosed', { name })) });
  const open = useAction(peopleApi.openAccount, { invalidates, onDone: () => done(t('people.hasOpened', { name })) });
  const reset = useAction(peopleApi.resetPassword, { onDone: ({ password }) => props.onPassword(password) });
  const fault = move.error ?? saveRoles.error ?? close.error ?? open.error ?? reset.error;
  const isLast = !person.abilities.close && !person.abilities.open;
  const params = { personId: id };
  const hasSameRoles = roles.length === person.roles.length && roles.every((role) => person.roles.includes(role));
  return (
    <Dialog wide title={t('people.changeOf', { name })} onClose={onClose}>
      <div className={styles.part}>
        <UnitChoice label={t('people.unit')} placeholder={t('people.chooseUnit')} value={unitId} onChange={setUnitId} />
        <p className={styles.note}>{t('people.moveNote')}</p>
        <Button
          disabled={unitId === null || unitId === person.unitId}
          busy={move.isPending}
          onClick={() => {
            if (unitId) move.mutate({ body: { personIds: [id], unitId } });
          }}
        >
          {t('people.moveDo')}
        </Button>
      </div>
      <div className={styles.part}>
        <RoleBoxes value={roles} onChange={setRoles} />
        <Button
          disabled={roles.length === 0 || hasSameRoles}
          busy={saveRoles.isPending}
          onClick={() => saveRoles.mutate({ params, body: { roles: [...roles] } })}
        >
          {t('people.rolesDo')}
        </Button>
      </div>
      <div className={styles.part}>
        <p className={styles.note}>{t(isLast ? 'people.isLast' : 'people.closeNote')}</p>
        <div className={styles.buttons}>
          <Button busy={reset.isPending} onClick={() => reset.mutate({ params })}>
            {t('people.newPassword')}
          </Button>
          {person.abilities.close ? (
            <Button kind="bad" busy={close.isPending} onClick={() => close.mutate({ params })}>
              {t('people.close')}
            </Button>
          ) : null}
          {person.abilities.open ? (
            <Button busy={open.isPending} onClick={() => open.mutate({ params })}>
              {t('people.reopen')}
            </Button>
          ) : null}
        </div>
      </div>
      {fault ? <ErrorNote problem={fault} safe="nothing" /> : null}
    </Dialog>
  );
}
