/**
 * Names a write, so that its client can send it again when it hears no answer: it is made once, and answered the same
 * (https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header).
 */
export const IDEMPOTENCY_KEY = "idempotency-key";
