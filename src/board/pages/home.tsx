import { api as accounts } from '../../accounts/api.ts';
import { isAnyOf } from '../../accounts/model.ts';
import { useApi } from '../../web/api-client.ts';
import { BoardPage } from './board.tsx';
import { DeskPage } from './desk.tsx';

/** The first screen, by role: the whole province's board for who looks over all units, else what one's own unit owes first. */
export function HomePage() {
  const session = useApi(accounts.whoAmI, {});
  const { user, tenant, today } = session.data ?? {};
  if (!user || !tenant || !today) return null;
  if (!isAnyOf(user, 'coordinator', 'appraiser', 'chair'))
    return <DeskPage unitName={user.unitName} today={today} isHead={isAnyOf(user, 'head')} />;
  return (
    <BoardPage
      tenant={tenant.name}
      decides={isAnyOf(user, 'coordinator', 'appraiser')}
      coordinates={isAnyOf(user, 'coordinator')}
      leads={isAnyOf(user, 'chair') && !isAnyOf(user, 'coordinator', 'appraiser')}
    />
  );
}
