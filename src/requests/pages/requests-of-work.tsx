import { useEffect } from 'react';
import { api as tasks } from '../../tasks/api.ts';
import { useApi } from '../../web/api-client.ts';
import { Answered } from '../../web/states.tsx';
import { api } from '../api.ts';
import { Difficulties } from './difficulties.tsx';
import { Extensions } from './extensions.tsx';

/** Requests for a later day and difficulties of one piece of work, on its page. */
export function RequestsOfWork({ occurrenceId }: { readonly occurrenceId: string }) {
  const requests = useApi(api.listRequests, { params: { occurrenceId } });
  // A report may have told of something that stands in the way.
  const { dataUpdatedAt } = useApi(tasks.getOccurrence, { params: { occurrenceId } });
  const { refetch } = requests;
  useEffect(() => {
    if (dataUpdatedAt > 0) void refetch();
  }, [dataUpdatedAt, refetch]);
  return (
    <Answered of={requests} rows={2}>
      {({ extensions, difficulties, told, firstDueOn, abilities }) => (
        <>
          <Extensions occurrenceId={occurrenceId} all={extensions} firstDueOn={firstDueOn} mayAsk={abilities.ask} />
          <Difficulties occurrenceId={occurrenceId} all={difficulties} told={told} mayRaise={abilities.raise} />
        </>
      )}
    </Answered>
  );
}
