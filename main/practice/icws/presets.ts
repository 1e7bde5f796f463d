import type { LicenseProperties } from './world.ts';

/** Licences of a user for whom nothing was said. */
export const NO_LICENCES: LicenseProperties = {
  licenseActive: false,
  hasClientAccess: false,
  mediaLevel: 0,
  allocationType: 0,
  interactionProcessAutomationType: 0,
  additionalLicenses: [],
};

/** A user with what the server fills in. */
export const defaultUser = {
  extension: '',
  statusText: '',
  notes: '',
  excludeFromDirectory: false,
  customAttributes: [],
  licenseProperties: NO_LICENCES,
} as const;

/** A workgroup with what the server fills in. */
export const defaultWorkgroup = {
  isActive: true,
  hasQueue: false,
  extension: '',
  notes: '',
  customAttributes: [],
  members: [],
  supervisors: [],
} as const;
