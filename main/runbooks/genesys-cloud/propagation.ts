/** Vendor help: authorization changes can take up to 5 minutes (reference, section 0 item 6). */
export const PROPAGATION_SECONDS = 300;
