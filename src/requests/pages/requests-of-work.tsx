import { useApi } from '../../web/api-client.ts';
import { Answered } from '../../web/states.tsx';
import { api } from '../api.ts';
import { Difficulties } from './difficulties.tsx';
import { Extensions } from './extensions.tsx';

/** Requests for a later day and difficulties of one piece of work, on its page. */
export function RequestsOfWork({ occurrenceId }: { readonly occurrenceId: string }) {
  const requests = useApi(api.listRequests, { params: { occurrenceId } });
  return (
    <Answered of={requests} rows={2}>
      {({ extensions, difficulties, firstDueOn, abilities }) => (
        <>
          <Extensions occurrenceId={occurrenceId} all={extensions} firstDueOn={firstDueOn} mayAsk={abilities.ask} />
          <Difficulties occurrenceId={occurrenceId} all={difficulties} mayRaise={abilities.raise} />
        </>
      )}
    </Answered>
  );
}
