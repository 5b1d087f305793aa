interface OwnerSelectProps {
  readonly files: readonly string[];
  readonly value: string | undefined;
  readonly onChange: (userId: string) => void;
}

/** What leaving members own, and who gets it. */
export const OwnerSelect = ({ files, value = "", onChange }: OwnerSelectProps) => (
  <>
    <p>{files.join(", ")}</p>
    <select aria-label="New owner" value={value} onChange={({ target }) => onChange(target.value)}>
      <option value="" disabled>
        Choose a new owner
      </option>
      <option value="user_archive">Archive</option>
      <option value="user_lead">Team lead</option>
    </select>
  </>
);
