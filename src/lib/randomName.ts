/** A name that never repeats, of digits and `-`. Not `crypto.randomUUID`, which browsers have on https only. */
export const randomName = (): string => crypto.getRandomValues(new Uint32Array(4)).join("-");
