/** Reads an order like `-created_at`: a field, descending with `-`. */
export const parseOrder = <Field extends string>(orderBy: Field | `${"+" | "-"}${Field}`) => ({
  field: orderBy.replace(/^[+-]/, ""),
  isDescending: orderBy.startsWith("-"),
});
