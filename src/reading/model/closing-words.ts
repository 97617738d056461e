/** 'Trên đây là Kế hoạch ... . Trong quá trình thực hiện, ...': what follows the sentence that only says that the document ends. */
export function afterAnnouncement(text: string): string {
  if (!/^trên đây là\s/iu.test(text)) return text;
  const end = /[.!?]\s+(?=\p{Lu})|[;,]\s+(?=(?:trong )?quá trình )/u.exec(text);
  return end === null ? text : text.slice(end.index + end[0].length);
}

/**
 * 'Yêu cầu các sở nghiêm túc triển khai; nếu có vướng mắc, báo cáo ...': the clause that asks for more than that the document is to be followed;
 * undefined where a sentence is no such demand.
 */
export function troubleAfterDemand(text: string): string | undefined {
  const demand =
    /^(?:yêu cầu|đề nghị) [^.;:]{3,200}?\s(?:nghiêm túc|khẩn trương|tích cực)(?: [\p{Ll},]+){0,8}[.;,]\s+(?=(?:(?:trong )?quá trình|nếu|khi|trường hợp)\s)/iu.exec(
      text,
    );
  const rest = demand === null ? undefined : text.slice(demand[0].length);
  return rest !== undefined && reportsTrouble(rest) ? rest : undefined;
}

/** 'Trong quá trình thực hiện, nếu có vướng mắc, ... báo cáo ...': a duty of whoever meets a difficulty. */
export function reportsTrouble(said: string): boolean {
  const text = afterAnnouncement(said);
  return (
    /^(?:(?:trong )?quá trình|khi|nếu|trường hợp)\s/iu.test(text) &&
    /vướng mắc|khó khăn|phát sinh/iu.test(text) &&
    /báo cáo|phản ánh/iu.test(text)
  );
}

/** Without one of these no sentence ends a document, and few have one. */
const closing =
  /^yêu cầu|^đề nghị|thừa|thông báo|trên đây|hiệu lực|thi hành|kèm theo|(?:kế hoạch|chương trình|quyết định|đề án|chỉ thị|văn bản) này/iu;

/** 'Yêu cầu các cơ quan, đơn vị nghiêm túc triển khai thực hiện./.': nothing but that the document is to be followed. */
const onlyDemands =
  /^(?:yêu cầu|đề nghị) [^.;:]{3,200}?\s(?:nghiêm túc|khẩn trương)(?:,? (?:nghiêm túc|khẩn trương|tổ chức|triển khai))* thực hiện(?: (?:công văn|kế hoạch|chỉ thị|quyết định|chương trình|các nội dung) (?:này|trên|nêu trên))?[\s./]*$/iu;

/** A sentence that ends a document or puts it into force, and charges nobody. */
export function isClosing(text: string): boolean {
  if (!closing.test(text)) return false;
  if (/^(?:thừa lệnh|thừa ủy quyền)\s/iu.test(text) && /thông báo (?:đến|để)/iu.test(text)) return true;
  if (/thông báo (?:đến|để|cho|tới) [^.;]{3,120} biết(?:,| và)? (?:để )?(?:thực hiện|triển khai|phối hợp)/iu.test(text))
    return true;
  if (/^trên đây là/iu.test(text) && !/(?:vướng mắc|khó khăn|phát sinh)/iu.test(text)) return true;
  if (onlyDemands.test(text)) return true;
  if (/vướng mắc|khó khăn/iu.test(text) && /báo cáo|phản ánh/iu.test(text)) return false;
  return (
    text.length < 400 &&
    /có hiệu lực (?:thi hành )?(?:kể )?từ ngày|chịu trách nhiệm thi hành|^\(?(?:ban hành )?kèm theo|^(?:kế hoạch|chương trình|quyết định|đề án|chỉ thị|văn bản) này (?:được phổ biến|có hiệu lực|thay thế)/iu.test(
      text,
    )
  );
}
