import { useWords } from '../../web/language.tsx';
import { Table, type Column } from '../../web/table.tsx';
import { words } from '../words.ts';
import type { BodyView, PlanView, TaskView } from './views.ts';

/** The tasks of a document that was entered by hand: there is nothing to show beside them. Each leads to its work. */
export function HandTasks({ plan, tasks }: { readonly plan: PlanView; readonly tasks: readonly TaskView[] }) {
  const t = useWords(words);
  const columns: readonly Column<TaskView>[] = [
    { key: 'text', head: t('handTask'), phone: 'title', width: '50%', cell: (task) => task.text },
    { key: 'lead', head: t('lead'), cell: (task) => namesOf(task.lead) },
    { key: 'coordinate', head: t('coordinate'), cell: (task) => namesOf(task.coordinate) },
    { key: 'deadline', head: t('deadline'), cell: (task) => task.deadline.text ?? '—' },
  ];
  return (
    <Table
      label={t('tasksOfPlan', { count: tasks.length })}
      rows={tasks}
      rowKey={(task) => task.id}
      to={(task) => `/work?show=all&plan=${plan.id}&task=${task.id}`}
      columns={columns}
    />
  );
}

function namesOf(bodies: readonly BodyView[]): string {
  return bodies.map(({ name, written }) => name ?? written).join(', ') || '—';
}
