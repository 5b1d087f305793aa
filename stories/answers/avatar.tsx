import type { AvatarProps, RosterComponents } from "../../src/index.js";

const Avatar = ({ person, ...props }: AvatarProps) => (
  <span {...props} style={{ fontSize: 24 }}>
    {person.hasImage ? <img src={person.imageUrl} alt="" width={32} /> : "🐶"}
  </span>
);

// <OrganizationProvider organization={organization} components={components}>
export const components: RosterComponents = { Avatar };
