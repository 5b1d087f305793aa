import { OrganizationError } from "../OrganizationError.js";

/**
 * An id as a part of a path.
 *
 * @throws OrganizationError when it cannot be one
 */
export function pathSegment(id: string): string {
  // An empty or dotted segment would address another resource, the list or what is above it; half a surrogate pair
  // cannot be encoded at all.
  if (/^\.{0,2}$|\p{Surrogate}/u.test(id)) {
    throw new OrganizationError(`"${id}" isn't an ID. Pass the ID of an existing record.`, {
      code: "form_param_value_invalid",
    });
  }
  return encodeURIComponent(id);
}
