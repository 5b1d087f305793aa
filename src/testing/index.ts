// The entry `roster-react/testing`: an organization for the tests and demos of an app. It needs no test runner.
export { createMemoryOrganization } from "./memory/createMemoryOrganization.js";
export { defaultMemoryRoles } from "./memory/seed.js";
export type {
  MemoryCall,
  MemoryCallName,
  MemoryEvent,
  MemoryFailure,
  MemoryInvitation,
  MemoryLatency,
  MemoryMember,
  MemoryOrganization,
  MemoryOrganizationOptions,
  MemoryRequest,
  MemoryRole,
  MemoryUser,
} from "./memory/MemoryOrganization.js";
