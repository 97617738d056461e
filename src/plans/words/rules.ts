import type { Words } from '../../kernel/words.ts';

/** Sentences about what a province taught the reader. */
export const ruleWords = {
  'plans.rule_not_found': {
    vi: 'Quy tắc này không còn; có thể người khác vừa gỡ. Hãy tải lại danh sách.',
    en: 'This rule is no longer here; somebody may have just removed it. Load the list again.',
  },
  'plans.rule_empty': {
    vi: '“{written}” không có chữ nào để nhận ra. Hãy ghi đúng cách viết trong văn bản.',
    en: '“{written}” has no letters to know it by. Give the words as the document writes them.',
  },
  'plans.rule_exists': {
    vi: '“{written}” đã có quy tắc: hiểu là {means}. Muốn đổi, hãy gỡ quy tắc đó trước.',
    en: '“{written}” has a rule already: it means {means}. To change it, remove that rule first.',
  },
  'plans.rule_known': {
    vi: '“{written}” là tên của {means}, hệ thống đã biết. Không đặt quy tắc cho tên đã biết; việc sửa ở nhiệm vụ này vẫn giữ nguyên.',
    en: '“{written}” is a name of {means}, which is known. A known name takes no rule; your correction of this task stands.',
  },
  'plans.rule_collective': {
    vi: '“{written}” gọi chung nhiều cơ quan, không thể hiểu là một cơ quan. Hãy chọn một tập thể.',
    en: '“{written}” names many bodies together and can’t mean one of them. Choose a collective.',
  },
  'plans.rule_several': {
    vi: '“{written}” gồm nhiều cơ quan. Hãy tách từng cơ quan rồi đặt quy tắc riêng.',
    en: '“{written}” names several bodies. Take them apart and make a rule for each.',
  },
} as const satisfies Words;
