import { useQuery } from '@tanstack/react-query';
import { SetupPage } from '@/features/setup/SetupPage';
import { onboardingQuery } from '@/entities/onboarding/onboarding';

export function SetupRoute() {
  const { data } = useQuery(onboardingQuery);
  return data ? <SetupPage onboarding={data} /> : null;
}
