import type { Words } from '../../kernel/words.ts';

/** The points that hang on tasks and owners. */
export const stakeWords = {
  'stake.title': { vi: 'Điểm có thể giành lại', en: 'Points at stake' },
  'stake.none': {
    vi: 'Nhiệm vụ này chưa gắn với tiêu chí nào có điểm, nên chưa biết giành lại được bao nhiêu.',
    en: 'The task is tied to no criterion with points, so what it may win is not known.',
  },
  'stake.ofIndex': { vi: '{index} {year}', en: '{index} {year}' },
  'stake.whole': { vi: '{points} điểm', en: '{points} points' },
  'stake.shared': { vi: 'phần chia đều {points}', en: 'equal share {points}' },
  'stake.nodeName': { vi: '{code}. {name}', en: '{code}. {name}' },
  'stake.withOthers': { vi: 'cùng {count} nhiệm vụ khác', en: 'with {count} other tasks' },
  'stake.inPart': { vi: 'gắn với một phần của mục', en: 'tied to a part of it' },
  'stake.rule': {
    vi: 'Điểm tỉnh đã mất ở các mục mà nhiệm vụ phục vụ, theo kết quả gần nhất có điểm từng mục. Mục có nhiều nhiệm vụ được chia đều.',
    en: 'What the province lost in the parts that the task serves, by the newest result whose parts are known. A part that several tasks serve is shared equally.',
  },
  'stake.owners': { vi: 'Ai lo giành lại', en: 'Who wins it back' },
  'stake.ownersNote': {
    vi: 'năm {year} mất {lost} điểm so với tối đa; trong đó {unserved} điểm hôm nay chưa có nhiệm vụ',
    en: '{lost} points short of the most in {year}; {unserved} of them have no task today',
  },
  'stake.ownersNoteAlone': {
    vi: '{unserved} điểm mất năm {year} hôm nay chưa có nhiệm vụ',
    en: '{unserved} points lost in {year} have no task today',
  },
  'stake.codes': { vi: 'mục {codes}', en: 'part {codes}' },
  'stake.owner': { vi: 'Cơ quan', en: 'Unit' },
  'stake.lead': { vi: 'Chủ trì', en: 'As lead' },
  'stake.share': { vi: 'Phần chia đều', en: 'Equal share' },
  'stake.coordinate': { vi: 'Phối hợp', en: 'As coordinator' },
  'stake.nodes': { vi: 'Các mục', en: 'Parts' },
  'stake.tasks': { vi: 'Nhiệm vụ', en: 'Tasks' },
  'stake.members': { vi: '{count} đơn vị', en: '{count} units' },
  'stake.noOwners': {
    vi: 'Chưa nhiệm vụ nào đang thực hiện gắn với các mục này. Gắn tiêu chí khi xem xét kế hoạch.',
    en: 'No task in force is tied to these parts. Tie criteria when a plan is reviewed.',
  },
  'stake.unserved': { vi: 'Chưa có nhiệm vụ: {nodes}.', en: 'No task serves: {nodes}.' },
  'stake.unservedMore': { vi: '{nodes} và {count} mục khác', en: '{nodes} and {count} others' },
  'stake.unservedNode': { vi: '{name} (mục {code}, {points} điểm)', en: '{name} (part {code}, {points} points)' },
  'stake.noLead': {
    vi: 'Mục chỉ có nhiệm vụ không ai chủ trì thì không chia cho ai.',
    en: 'A part whose tasks have no lead is shared by nobody.',
  },
  'stake.ownersRule': {
    vi: 'Cơ quan có nhiệm vụ hôm nay ở các mục mất điểm năm {year}; mỗi mục tính một lần cho một cơ quan. “Phần chia đều”: điểm mất của mỗi mục chia đều cho các cơ quan chủ trì, nên cộng lại không vượt điểm đã mất. Hai cột sau là cả điểm mất của các mục đó, không chia.',
    en: 'Units that have tasks today for parts where points were lost in {year}; a part counts once for a unit. “Equal share”: what was lost in a part is shared equally by those who lead its tasks, so shares never add beyond what was lost. The next two columns tell what was lost in those parts whole.',
  },
  'planCriteria.plan': { vi: 'Kế hoạch', en: 'Plan' },
  'planCriteria.plans': { vi: 'Kế hoạch', en: 'Plans' },
  'planCriteria.title': { vi: 'Tiêu chí của kế hoạch', en: 'Criteria of the plan' },
  'planCriteria.lead': {
    vi: '{tied} trên {all} nhiệm vụ đã gắn tiêu chí.',
    en: '{tied} of {all} tasks are tied to criteria.',
  },
  'planCriteria.served': { vi: 'Tiêu chí có nhiệm vụ phục vụ', en: 'Criteria that its tasks serve' },
  'planCriteria.none': {
    vi: 'Chưa nhiệm vụ nào của kế hoạch được gắn tiêu chí. Gắn ở thẻ của từng nhiệm vụ khi xem xét kế hoạch.',
    en: 'No task of the plan is tied to a criterion. Tie them on the tasks’ cards when the plan is reviewed.',
  },
  'planCriteria.criterion': { vi: 'Tiêu chí', en: 'Criterion' },
  'planCriteria.tasks': { vi: 'Nhiệm vụ', en: 'Tasks' },
  'planCriteria.open': {
    vi: '{index} {year}: mục mất điểm chưa có nhiệm vụ',
    en: '{index} {year}: parts that lost points and that no task serves',
  },
  'planCriteria.openNote': {
    vi: '{count} mục, {points} điểm; tính cả nhiệm vụ của các kế hoạch khác đang thực hiện',
    en: '{count} parts, {points} points; tasks of other plans in force are counted too',
  },
  'planCriteria.openNoteDraft': {
    vi: '{count} mục, {points} điểm; tính cả nhiệm vụ của dự thảo này và của các kế hoạch đang thực hiện',
    en: '{count} parts, {points} points; tasks of this draft and of plans in force are counted',
  },
  'planCriteria.allServed': {
    vi: 'Mục nào mất điểm cũng đã có nhiệm vụ.',
    en: 'Every part that lost points has a task.',
  },
  'planCriteria.part': { vi: 'Mục', en: 'Part' },
  'planCriteria.canWin': { vi: 'Điểm đã mất', en: 'Points lost' },
  'planCriteria.openRule': {
    vi: 'Theo kết quả gần nhất có điểm từng mục. Chỉ kể mục nhỏ nhất đã biết điểm.',
    en: 'By the newest result whose parts are known. Only the smallest parts whose points are known are listed.',
  },
  'planCriteria.noResults': {
    vi: 'Chưa có kết quả từng mục nào của tỉnh, nên chưa biết mục nào mất điểm.',
    en: 'No results of the province are known by parts, so nobody knows where points were lost.',
  },
} as const satisfies Words;
