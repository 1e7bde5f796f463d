import { PlainFrame } from '../plain-frame.tsx';
import { ProfilePage } from './editor/profile-page.tsx';
import { ProfileList } from './profile-list.tsx';

/** The profiles, or one of them in its form. */
export function Profiles({ profile }: { readonly profile: string | undefined }) {
  return (
    <PlainFrame>{profile === undefined ? <ProfileList /> : <ProfilePage key={profile} id={profile} />}</PlainFrame>
  );
}
