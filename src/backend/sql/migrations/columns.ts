/** Ids tell what they name: `org_`, `user_`, `orgmem_`, … and 32 random hexadecimal digits. */
export const id = (prefix: string) =>
  `text primary key default '${prefix}_' || replace(gen_random_uuid()::text, '-', '')`;

export const TIMES = `
  created_at timestamptz(3) not null default now(),
  updated_at timestamptz(3) not null default now()`;
