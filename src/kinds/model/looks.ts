/** Fewest addresses that one hour asks for where so many wait: a portal with hundreds of them is not asked all at once. */
const usualInAnHour = 100;

/** How many of the addresses that wait are asked for in an hour of the day, so that all have been by its end. */
export function looksInHour(waiting: number, hour: number): number {
  // The day's last hour is left for what an hour before did not finish.
  const hoursLeft = Math.max(1, 23 - hour);
  return Math.min(waiting, Math.max(usualInAnHour, Math.ceil(waiting / hoursLeft)));
}
