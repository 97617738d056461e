import type { z } from 'zod';
import type { Actor } from '../../server/actor.ts';
import type { whatIfView, whatIfsApi } from '../api/what-ifs.ts';
import type { Results, Row, Table } from '../model/table.ts';
import { tableOf } from '../model/table.ts';
import type { Form, WayToRank } from '../model/what-if-form.ts';
import { mayRemoveWhatIf } from '../policies.ts';
import type { WhatIfRecord } from '../store/what-ifs.ts';

/** A kept question as the API shows it, with the names that its codes stand for. */
export function presentWhatIf(record: WhatIfRecord, results: Results, actor: Actor): z.output<typeof whatIfView> {
  const { askedById, askedAt, ...shown } = record;
  const province = results.provinces.find(({ key }) => key === record.province);
  return {
    ...shown,
    set: { ...shown.set },
    efforts: { ...shown.efforts },
    indexName: tableOf(results, record.index, record.year)?.framework.short ?? { vi: record.index, en: record.index },
    provinceName: province?.name ?? record.province,
    askedAt: askedAt.toISOString(),
    abilities: { remove: mayRemoveWhatIf(actor, { askedById }) },
  };
}

/** A form with whose it is and what it rests on. */
export function presentForm(
  { framework, edition, year }: Table,
  { province, source }: Row,
  form: Form,
): z.output<typeof whatIfsApi.getForm.output> {
  return {
    index: framework.index,
    year,
    edition: edition.id,
    province: { key: province.key, name: province.name },
    source: { title: source.title, url: source.url },
    ...form,
    moving: { ...form.moving, borrowing: [...form.moving.borrowing] },
    others: [...form.others],
    adding: { ...form.adding, levels: [...form.adding.levels], nodes: [...form.adding.nodes] },
    nodes: [...form.nodes],
  };
}

/** A way to a rank: what rises, from where to where; what was set by hand is no step of it. */
export function presentWay(
  form: Form,
  way: WayToRank,
  start: ReadonlyMap<string, number>,
  efforts: ReadonlyMap<string, number>,
): z.output<typeof whatIfsApi.findCheapest.output> {
  const { gap, effort, short, alike, score, rank } = way;
  const steps = form.nodes.flatMap(({ code, name, points }) => {
    const [from, to] = [start.get(code) ?? points, way.set.get(code)];
    if (from === null || to === undefined || to <= from) return [];
    return [{ code, name, from, to, effort: (to - from) * (efforts.get(code) ?? 1) }];
  });
  return { gap, steps, effort, short, alike: [...alike], score, rank };
}
