/** The office's clock, whatever the machine's is. */
const officeTimeZone = 'Asia/Ho_Chi_Minh';

const dateFormat = new Intl.DateTimeFormat('en-CA', {
  timeZone: officeTimeZone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The date at the office of an instant: '2026-11-25'. */
export function officeDate(instant: Date): string {
  return dateFormat.format(instant);
}

const hourFormat = new Intl.DateTimeFormat('en-GB', { timeZone: officeTimeZone, hour: '2-digit', hourCycle: 'h23' });

/** The hour at the office of an instant, 0 to 23. */
export function officeHour(instant: Date): number {
  return Number(hourFormat.format(instant));
}
