import { onBeforeUnmount, onMounted } from 'vue';
import { onBeforeRouteLeave } from 'vue-router';
import { message } from '../i18n/message.ts';

/** Asks before a page is left on which something is typed that is not saved. */
export function useLeaveGuard(isChanged: () => boolean): void {
  const ask = (event: BeforeUnloadEvent): void => {
    if (isChanged()) event.preventDefault();
  };
  onMounted(() => window.addEventListener('beforeunload', ask));
  onBeforeUnmount(() => window.removeEventListener('beforeunload', ask));
  onBeforeRouteLeave(() => !isChanged() || window.confirm(message('form-leave')));
}
