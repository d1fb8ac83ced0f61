package uk.gain.platform.inbox;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.cloud.stream.binding.Bindable;
import org.springframework.cloud.stream.binding.BindingService;
import org.springframework.cloud.stream.binding.InputBindingLifecycle;

/**
 * Makes the input bindings wait for {@link StartOfListening} instead of starting with the context.
 */
final class BindingsThatWait implements BeanPostProcessor {

    private final ListableBeanFactory beans;

    BindingsThatWait(ListableBeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof InputBindingLifecycle
                ? new Waiting(beans.getBean(BindingService.class), beans)
                : bean;
    }

    private static final class Waiting extends InputBindingLifecycle {

        Waiting(BindingService service, ListableBeanFactory beans) {
            super(service, beans.getBeansOfType(Bindable.class));
        }

        @Override
        public boolean isAutoStartup() {
            return false;
        }
    }
}
