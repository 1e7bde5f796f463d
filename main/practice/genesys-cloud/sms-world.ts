/** A toll-free number of SMS Aggregation that the organization has. */
export interface TollfreeNumber {
  readonly id: string;
  /** International form without plus. */
  readonly tollfreeNumber: string;
  readonly status: 'active';
  readonly comment?: string;
  readonly emailAddress?: string;
  readonly moUrl?: string;
  readonly drUrl?: string;
  /** ISO 8601. */
  readonly dateCreated: string;
}

/** What somebody ordered. It costs, so the server counts each. */
export interface SmsOrder {
  readonly id: string;
  readonly orderType: 'ORDER' | 'PORTIN';
  readonly numbers: readonly string[];
  readonly details: Pick<TollfreeNumber, 'comment' | 'emailAddress' | 'moUrl' | 'drUrl'>;
  /** Milliseconds. */
  readonly madeAt: number;
  /** Milliseconds; from then on the numbers are the organization's. */
  readonly completeAt: number;
  /** The numbers were handed over. */
  readonly complete: boolean;
}

/** A number of today's `/routing/sms`: in E.164 form, with plus. */
export interface SmsPhoneNumber {
  readonly id: string;
  readonly name: string;
  readonly phoneNumber: string;
  readonly phoneNumberType: 'local' | 'mobile' | 'tollfree';
  readonly countryCode: string;
  /** ISO 8601. */
  readonly dateCreated: string;
}

/** A number that can be bought there. */
export type FreePhoneNumber = Pick<SmsPhoneNumber, 'phoneNumber' | 'phoneNumberType' | 'countryCode'>;

/** Everything the practice organization knows of numbers for SMS. */
export interface SmsWorld {
  /** Whether the organization has SMS Aggregation. */
  readonly product: boolean;
  /** By number. */
  readonly own: Map<string, TollfreeNumber>;
  /** Every order ever made, by id. */
  readonly orders: Map<string, SmsOrder>;
  /** Toll-free numbers that nobody has. */
  readonly free: Set<string>;
  /** Of `/routing/sms`, by id. */
  readonly phoneNumbers: Map<string, SmsPhoneNumber>;
  readonly freePhoneNumbers: FreePhoneNumber[];
}
