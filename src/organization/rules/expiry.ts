/** The last moment at which access can end: Postgres and ISO 8601 write later years in different ways. */
export const LAST_TIME = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** Whether access can be set to end then. @param time epoch milliseconds */
export const isFutureTime = (time: number): boolean => Number.isInteger(time) && time > Date.now() && time <= LAST_TIME;
