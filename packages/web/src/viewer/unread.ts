import { ref } from 'vue';

/** How many messages the viewer has not read, as the header says it; a page on which some are read tells it here. */
export const unreadCount = ref(0);
