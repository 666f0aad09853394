/** Whether `value` is a day of the calendar, written `YYYY-MM-DD`. */
export function isCalendarDay(value: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  // Date.parse takes 2023-02-30 for the second of March.
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === value;
}
